import type { Hex } from '@haca/protocol'
import { clientLimits } from '../limits.ts'
import type { JobOutcome, StoryEntry } from '../types.ts'

/** What happened to the newest jobs, and what epochs decided about them; in memory. */
export interface JobStories {
  /** Adds to a job's story; its first entries and its last are kept, as these are what people ask about. */
  tell(job: Hex, at: number, what: string): void
  story(job: Hex): readonly StoryEntry[]
  decide(job: Hex, outcome: JobOutcome): void
  outcomes(job: Hex): readonly JobOutcome[]
}

export function createJobStories({
  storiesMax,
  storyEntriesMax
}: Pick<typeof clientLimits, 'storiesMax' | 'storyEntriesMax'> = clientLimits): JobStories {
  const stories = new Map<Hex, StoryEntry[]>()
  const decided = new Map<Hex, JobOutcome[]>()
  const trim = () => {
    for (const oldest of stories.keys()) {
      if (stories.size <= storiesMax) return
      stories.delete(oldest)
      decided.delete(oldest)
    }
  }
  return {
    tell(job, at, what) {
      const story = stories.get(job) ?? []
      stories.set(job, story)
      story.push({ at, what })
      if (story.length > storyEntriesMax) story.splice(storyEntriesMax / 2, 1)
      trim()
    },
    story: job => stories.get(job) ?? [],
    decide(job, outcome) {
      decided.set(job, [...(decided.get(job) ?? []), outcome])
    },
    outcomes: job => decided.get(job) ?? []
  }
}
