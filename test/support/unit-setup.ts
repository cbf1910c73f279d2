// Node 20 has no Temporal of its own; both browsers do.
import 'temporal-polyfill/global';
