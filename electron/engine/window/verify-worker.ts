import { parentPort, workerData } from 'node:worker_threads'
import { verifyFolder } from '../runs/verify-run.ts'
import type { FromVerifyWorker } from './verify-thread.ts'

const say = (message: FromVerifyWorker) => parentPort?.postMessage(message)

const result = await verifyFolder(String(workerData), (done, total) => say({ kind: 'progress', done, total }))
say({ kind: 'answer', result })
