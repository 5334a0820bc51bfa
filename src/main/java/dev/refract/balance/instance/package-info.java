/**
 * The balance of records that hold several classes at once: pictures with objects, samples with independent labels.
 *
 * <p>No record can be copied for one of its classes alone, so the classes' wishes must be brought to one number. {@link
 * dev.refract.balance.instance.InstanceBalance} says how often every record is repeated, by what lacks in what was
 * published or by the repeat factors of Gupta, Dollár and Girshick (LVIS, CVPR 2019); the {@link
 * dev.refract.balance.ledger.Ledger} turns that into whole copies. {@link
 * dev.refract.balance.instance.InstanceFrequencies} finds the rarest class of a record.
 */
package dev.refract.balance.instance;
