import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchForDoing } from './apollo/own-doing'
import { App } from './app'
import './ui/styles'

const at = document.getElementById('app')
watchForDoing()
if (!at) throw new Error('index.html has no #app')
createRoot(at).render(<StrictMode><App /></StrictMode>)
