import { Button, Text, Title } from '@mantine/core'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'

/** A book without accounts: the way from here to the first statement. */
export function FirstSteps() {
  const { say } = useWords()
  return (
    <section className="surface home-first" aria-labelledby="home-first">
      <Title order={2} id="home-first">
        {say('home.welcome')}
      </Title>
      <ol>
        <li>
          <Title order={3}>{say('home.step-import')}</Title>
          <Text c="dimmed" mb="sm">
            {say('home.step-import-why')}
          </Text>
          <Button component="a" href={hrefOf({ screen: 'import' })}>
            {say('home.import')}
          </Button>
        </li>
        <li>
          <Title order={3}>{say('home.step-indicators')}</Title>
          <Text c="dimmed" mb="sm">
            {say('home.step-indicators-why')}
          </Text>
          <Button component="a" variant="default" href={hrefOf({ screen: 'indicators' })}>
            {say('home.choose-indicators')}
          </Button>
        </li>
        <li>
          <Title order={3}>{say('home.step-statement')}</Title>
          <Text c="dimmed">{say('home.step-statement-why')}</Text>
        </li>
      </ol>
    </section>
  )
}
