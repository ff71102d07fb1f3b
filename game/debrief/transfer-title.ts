import type { Text } from '../../engine/index.ts'
import { en } from '../locales/en.ts'
import { zhCN } from '../locales/zh-CN.ts'
import { useOver } from './over.ts'

/** The title of a transfer round in every language, since it goes into the scenario's file. */
export function useTransferTitle(): Text {
  const { title } = useOver().scenario.brief
  return {
    'zh-CN': `${title['zh-CN']} · ${zhCN.debrief.transfer.name}`,
    en: `${title.en} · ${en.debrief.transfer.name}`,
  }
}
