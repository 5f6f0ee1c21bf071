import { app, type Session, type WebContents } from 'electron'
import { mayDo, mayLoad } from './origin.ts'

/** Nothing that the window does not need is allowed, whatever a page that got into it would try. */
export function guardSession(session: Session): void {
  // No camera, location, notification, clipboard reading or the like is ever needed; only to copy what is shown.
  session.setPermissionRequestHandler((_contents, permission, done, { isMainFrame, requestingUrl }) =>
    done(isMainFrame && mayDo(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, address, { isMainFrame }) => isMainFrame && mayDo(permission, address),
  )
  session.setDevicePermissionHandler(() => false)
  // Offline by design: the page's own files and what it made itself are all that may be loaded.
  session.webRequest.onBeforeRequest((details, done) => done({ cancel: !mayLoad(details.url, !app.isPackaged) }))
  // Nothing is downloaded: files are written by the engine where a dialog said.
  session.on('will-download', (event) => event.preventDefault())
  // Looking words up would send them to a server.
  session.setSpellCheckerEnabled(false)
}

export function guardContents(): void {
  app.on('web-contents-created', (_, contents) => guard(contents))
  // A certificate that does not hold is no reason to ask: there is no connection to make.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, done) => {
    event.preventDefault()
    done(false)
  })
}

function guard(contents: WebContents): void {
  // The window has one page; links lead to other places in it, and out of it only by name (`openLink`).
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // A webview could be given rights that the window does not have.
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
