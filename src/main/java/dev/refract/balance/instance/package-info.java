/**
 * The balance of records that hold several classes at once: pictures with objects, samples with independent labels.
 *
 * <p>No record can be copied for one of its classes alone, so the classes' wishes must be brought to one number. {@link
 * dev.refract.balance.instance.InstanceBalance} gives every record a repeat factor, after the repeat factor sampling
 * of Gupta, Dollár and Girshick (LVIS, CVPR 2019), with decayed frequencies in place of counted ones; the {@link
 * dev.refract.balance.ledger.Ledger} turns factors into copies. {@link
 * dev.refract.balance.instance.InstanceFrequencies} finds the rarest class of a record.
 */
package dev.refract.balance.instance;
