/** Mini-programs are opened on a page; only H5 has addresses of its own to translate. */
export {}
