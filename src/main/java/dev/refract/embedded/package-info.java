/**
 * A whole Kafka in this process: a broker, and the schema registry beside it.
 *
 * <p>Why a real broker. What Refract promises rests on transactions, consumer groups and changelogs.
 * A stand-in would have to imitate all three, and a trial of Refract on it would be a trial of
 * something else. So the embedded broker is the server code of Kafka itself, in KRaft mode, with its
 * own controller: the application talks to it over a socket as it would to any cluster, and moving to
 * a cluster changes one address.
 *
 * <p>What survives what. Everything lies in one directory: records, group offsets, transactions,
 * schemas and their ids, compatibility settings. All of it survives a stop and a kill of the process;
 * a start after a kill takes two seconds longer, until the controller lets go of the old broker, and
 * the new one does not begin before ({@link dev.refract.embedded.CombinedServer} says what would be
 * lost). What was written in the last moments before a loss of power may be missing, since Kafka leaves flushing
 * to the operating system. Records are never removed by age or size.
 *
 * <p>Everything listens on 127.0.0.1 only, on ports that were free at the start. One process owns a
 * directory at a time; a second one is refused.
 *
 * <p>Not meant for: several machines, replication, or access from outside. Use a cluster for these.
 */
package dev.refract.embedded;
