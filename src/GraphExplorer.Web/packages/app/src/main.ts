import './style/fonts';
import './style/document.css';
import './app-element';
