import '@alifd/next/dist/next.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { OnSale } from './OnSale';

const root = document.getElementById('root');
if (root) createRoot(root).render(<OnSale />);
