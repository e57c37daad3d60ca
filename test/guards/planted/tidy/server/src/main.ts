import './later.js';
