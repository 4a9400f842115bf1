/** H5 alone has browser styles to take back. */
export {}
