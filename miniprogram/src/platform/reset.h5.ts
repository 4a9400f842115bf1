import './reset.h5.scss'
