/*
 * What a Node program does with Refract's topics and registry, by clients that Refract has no part in.
 *
 *   contract.js produce BOOTSTRAP REGISTRY TOPIC       JSON lines {"key", "value"} from standard input
 *   contract.js consume BOOTSTRAP REGISTRY COUNT TOPIC...    so many JSON lines to standard output
 *
 * Bytes are {"base64": "..."} in JSON, times are milliseconds since 1970.
 */
'use strict';

const { Kafka, logLevel } = require('kafkajs');
const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry');

function fromJson(value) {
  if (Array.isArray(value)) {
    return value.map(fromJson);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Object.keys(value).length === 1 && typeof value.base64 === 'string') {
    return Buffer.from(value.base64, 'base64');
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromJson(member)]));
}

function toJson(value) {
  if (Buffer.isBuffer(value)) {
    return { base64: value.toString('base64') };
  }
  if (Array.isArray(value)) {
    return value.map(toJson);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toJson(member)]));
}

async function linesIn() {
  let text = '';
  for await (const chunk of process.stdin) {
    text += chunk;
  }
  return text.split('\n').filter((line) => line.length > 0).map((line) => JSON.parse(line));
}

async function produce(kafka, registry, topic) {
  const id = await registry.getLatestSchemaId(`${topic}-value`);
  const producer = kafka.producer();
  await producer.connect();
  const messages = [];
  for (const { key, value } of await linesIn()) {
    messages.push({ key, value: await registry.encode(id, fromJson(value)) });
  }
  await producer.send({ topic, messages });
  await producer.disconnect();
}

/** KafkaJS does not tell where a partition ends when its last record is a transaction's mark, so it is told the count. */
async function consume(kafka, registry, [count, ...topics]) {
  const consumer = kafka.consumer({ groupId: 'contract-node', readUncommitted: false });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  const lines = [];
  let finish;
  let fail;
  const finished = new Promise((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message }) => {
      lines.push({
        topic,
        partition,
        offset: Number(message.offset),
        timestamp: Number(message.timestamp),
        key: message.key === null ? null : message.key.toString(),
        headers: Object.fromEntries(Object.entries(message.headers).map(([name, data]) => [name, data.toString()])),
        value: message.value === null ? null : toJson(await registry.decode(message.value)),
      });
      if (lines.length === Number(count)) {
        finish();
      }
    },
  });
  await finished;
  await consumer.disconnect();
  process.stdout.write(lines.map((line) => JSON.stringify(line) + '\n').join(''));
}

async function main([command, bootstrap, url, ...rest]) {
  const kafka = new Kafka({ clientId: 'contract', brokers: bootstrap.split(','), logLevel: logLevel.ERROR });
  const registry = new SchemaRegistry({ host: url });
  if (command === 'produce') {
    await produce(kafka, registry, rest[0]);
  } else {
    await consume(kafka, registry, rest);
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1); // a connection would keep the program alive
});
