import { never } from '../../shared/never.ts'
import { pathOf, type Route } from '../routes/routes.ts'
import { useRoute } from '../routes/use-route.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { screen } from './screen-code.tsx'
import { Waiting } from './waiting.tsx'

const HomeScreen = screen(() => import('../screens/home/home-screen.tsx').then((m) => m.HomeScreen))
const ImportScreen = screen(() => import('../screens/import/import-screen.tsx').then((m) => m.ImportScreen))
const AccountsScreen = screen(() => import('../screens/accounts/accounts-screen.tsx').then((m) => m.AccountsScreen))
const AccountScreen = screen(() => import('../screens/account/account-screen.tsx').then((m) => m.AccountScreen))
const StatementScreen = screen(() => import('../screens/statement/statement-screen.tsx').then((m) => m.StatementScreen))
const RunsScreen = screen(() => import('../screens/runs/runs-screen.tsx').then((m) => m.RunsScreen))
const ReviewScreen = screen(() => import('../screens/review/review-screen.tsx').then((m) => m.ReviewScreen))
const IndicatorsScreen = screen(() =>
  import('../screens/indicators/indicators-screen.tsx').then((m) => m.IndicatorsScreen),
)
const BrandsScreen = screen(() => import('../screens/brands/brands-screen.tsx').then((m) => m.BrandsScreen))
const SettingsScreen = screen(() => import('../screens/settings/settings-screen.tsx').then((m) => m.SettingsScreen))

/** The screen that the address names. */
export function Screen() {
  const route = useRoute()
  return (
    <ErrorBoundary key={pathOf(route)}>
      <Waiting>{screenOf(route)}</Waiting>
    </ErrorBoundary>
  )
}

function screenOf(route: Route) {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />
    case 'import':
      return <ImportScreen />
    case 'accounts':
      return <AccountsScreen />
    case 'account':
      return <AccountScreen accountId={route.accountId} />
    case 'statement':
      return <StatementScreen accountId={route.accountId} />
    case 'runs':
      return <RunsScreen />
    case 'review':
      return <ReviewScreen />
    case 'indicators':
      return <IndicatorsScreen />
    case 'brands':
      return <BrandsScreen />
    case 'settings':
      return <SettingsScreen />
    default:
      return never(route)
  }
}
