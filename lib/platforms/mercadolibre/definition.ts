import type { PlatformSource } from '@/lib/domain/platform';

/** Mercado Libre and Mercado Livre: shops and seller pages share hosts. */
export const mercadolibre = {
  id: 'mercadolibre',
  names: {
    en: 'Mercado Libre',
    zh: '美客多',
  },
  grants: [
    'https://*.mercadolivre.com.br/*',
    'https://*.mercadolibre.com.mx/*',
    'https://*.mercadolibre.com.ar/*',
    'https://*.mercadolibre.cl/*',
    'https://*.mercadolibre.com.co/*',
    'https://*.mercadolibre.com.uy/*',
    'https://*.mercadolibre.com/*',
  ],
  sites: [
    {
      hosts: [
        'www.mercadolivre.com.br',
        'produto.mercadolivre.com.br',
        'vendedores.mercadolivre.com.br',
        'ads.mercadolivre.com.br',
      ],
      zone: 'America/Sao_Paulo',
      currency: 'BRL',
      locale: 'pt-BR',
    },
    {
      hosts: ['www.mercadolibre.com.mx', 'articulo.mercadolibre.com.mx'],
      zone: 'America/Mexico_City',
      currency: 'MXN',
      locale: 'es-MX',
    },
    {
      hosts: ['www.mercadolibre.com.ar', 'articulo.mercadolibre.com.ar'],
      zone: 'America/Argentina/Buenos_Aires',
      currency: 'ARS',
      locale: 'es-AR',
    },
    {
      hosts: ['www.mercadolibre.cl', 'articulo.mercadolibre.cl'],
      zone: 'America/Santiago',
      currency: 'CLP',
      locale: 'es-CL',
    },
    {
      hosts: ['www.mercadolibre.com.co', 'articulo.mercadolibre.com.co'],
      zone: 'America/Bogota',
      currency: 'COP',
      locale: 'es-CO',
    },
    {
      hosts: ['www.mercadolibre.com.uy', 'articulo.mercadolibre.com.uy'],
      zone: 'America/Montevideo',
      currency: 'UYU',
      locale: 'es-UY',
    },
    {
      hosts: ['global-selling.mercadolibre.com'],
      zone: null,
      currency: null,
      locale: null,
    },
  ],
  pages: [
    {
      id: 'product',
      kind: 'product',
      hosts: [
        'articulo.mercadolibre.*',
        'produto.mercadolivre.com.br',
        'www.mercadolibre.*',
        'www.mercadolivre.com.br',
      ],
      paths: ['/:id(ML[A-Z]-?\\d+)-*', '/p/:id(ML[A-Z]\\d+)', '/*/p/:id(ML[A-Z]\\d+)'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://articulo.mercadolibre.com.mx/MLM-123456789-some-title-_JM',
          productId: 'MLM-123456789',
        },
        {
          url: 'https://www.mercadolivre.com.br/some-title/p/MLB12345678',
          productId: 'MLB12345678',
        },
      ],
      seenLive: false,
    },
    {
      id: 'product-statistics',
      kind: 'item',
      hosts: ['www.mercadolivre.com.br', 'www.mercadolibre.*'],
      paths: ['/metricas/:id(ML[A-Z]\\d+)/*'],
      productId: {
        from: 'path',
        group: 'id',
      },
      examples: [
        {
          url: 'https://www.mercadolivre.com.br/metricas/MLB123456789/performance-item',
          productId: 'MLB123456789',
        },
      ],
      seenLive: false,
    },
    {
      id: 'overview',
      kind: 'overview',
      hosts: ['www.mercadolivre.com.br', 'www.mercadolibre.*', 'vendedores.mercadolivre.com.br'],
      paths: ['/metricas', '/metricas/custos'],
      examples: [
        {
          url: 'https://www.mercadolivre.com.br/metricas',
          productId: null,
        },
        {
          url: 'https://vendedores.mercadolivre.com.br/metricas/custos',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'activity',
      kind: 'activity',
      hosts: ['www.mercadolivre.com.br', 'www.mercadolibre.*'],
      paths: ['/anuncios/lista/promos'],
      examples: [
        {
          url: 'https://www.mercadolivre.com.br/anuncios/lista/promos',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'listing',
      kind: 'listing',
      hosts: ['www.mercadolivre.com.br', 'www.mercadolibre.*'],
      paths: ['/anuncios/lista'],
      examples: [
        {
          url: 'https://www.mercadolivre.com.br/anuncios/lista?filters=',
          productId: null,
        },
      ],
      seenLive: false,
    },
    {
      id: 'advertising',
      kind: 'advertising',
      hosts: ['ads.mercadolivre.com.br'],
      paths: ['/*'],
      examples: [
        {
          url: 'https://ads.mercadolivre.com.br/productAds',
          productId: null,
        },
      ],
      seenLive: false,
    },
  ],
  signedOut: {
    hosts: [],
    paths: ['/jms/', '/login', '/gz/account-verification'],
  },
} satisfies PlatformSource;
