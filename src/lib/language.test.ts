import { expect, test } from 'vitest';
import { detectLanguage } from './language';

test.each([
  ['en', 'Thanks for calling Dave Auto Shop, how can I help? Hi, my brakes started to squeal this morning.'],
  ['es', 'Gracias por llamar a Dave Auto Shop, ¿en qué le puedo ayudar? Hola, los frenos rechinan mucho en la mañana.'],
  ['fr', "Merci d'avoir appelé le garage, comment puis-je vous aider ? Bonjour, mes freins grincent depuis ce matin."],
  [
    'de',
    'Danke für Ihren Anruf, wie kann ich helfen? Guten Tag, meine Bremsen quietschen seit heute Morgen ziemlich laut.',
  ],
])('knows %s', async (language, text) => expect(await detectLanguage(text)).toBe(language));

test.each([
  ['too little', 'Sí, gracias.'],
  ['nothing', ''],
  ['numbers', '0123456789 '.repeat(30)],
  [
    'Portuguese',
    'Obrigado por ligar para a oficina, como posso ajudar? Olá, os meus travões fazem muito barulho de manhã.',
  ],
  [
    'Italian',
    'Grazie per aver chiamato, come posso aiutarla? Buongiorno, i freni fanno rumore da questa mattina presto.',
  ],
  ['another script', 'Спасибо за звонок, чем могу помочь? Здравствуйте, сегодня утром тормоза начали сильно скрипеть.'],
])('claims nothing for %s', async (_, text) => expect(await detectLanguage(text)).toBeUndefined());
