/**
 * Translation by others: a program on this machine or a server.
 *
 * <p>A {@link dev.refract.model.translate.Translator} is what a user declares. Behind each stands one
 * connection for the whole process, kept by a {@code Watch}: every question has a time limit, is asked
 * again after a growing pause, and after several failures in a row nobody is asked for a while, so that a
 * dead service does not hold up a stream. What then fails is a {@link
 * dev.refract.model.translate.ServiceDownException}; what becomes of the record is the asking operation's
 * affair. Answers are remembered, so that a sentence that comes often is asked for once.
 *
 * <p>What a service answers is not ours to promise; the copies made from it carry it in their lineage.
 */
package dev.refract.model.translate;
