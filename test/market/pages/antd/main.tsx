import './page.css';
import { createRoot } from 'react-dom/client';
import { Ranking } from './Ranking';
import { Slots } from './Slots';
import { VirtualRanking } from './VirtualRanking';

const PAGES: Record<string, () => React.ReactNode> = {
  ranking: Ranking,
  slots: Slots,
  'virtual-ranking': VirtualRanking,
};

const root = document.getElementById('root');
const Page = PAGES[root?.dataset.page ?? ''];
if (root && Page) createRoot(root).render(<Page />);
