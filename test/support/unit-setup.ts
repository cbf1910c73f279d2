// Node 20 has no Temporal of its own; both browsers do.
import 'temporal-polyfill/global';
// Every surface but the popup loads them; components are tested without their surface.
import '@/lib/i18n/panel-texts';
import '@/lib/i18n/plan-texts';
