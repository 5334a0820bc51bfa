/**
 * How many samples a record becomes, so that the mix of classes in the output follows a target.
 *
 * <p><b>The idea.</b> Every class has a bucket of <em>credit</em>. With every record that comes in, whatever its
 * class, {@code ρ} copies' worth of credit is paid out: class c receives {@code ρ·T_c}, where {@code T_c} is its share
 * in the target and {@code ρ} the volume, samples out per record in. A record of class c spends its class's credit: it
 * becomes k samples, and k is taken off. So a class emits what it was paid, and the target paid it. This is deficit
 * round robin (Shreedhar and Varghese, SIGCOMM 1995) with classes for flows and copies for bytes.
 *
 * <p><b>Why not a rate.</b> Samplers that replicate a record by {@code T_c / p̂_c} inherit every error of the estimate
 * {@code p̂_c}: its noise (the mix converges as N^-½), its lag (after a change of the priors it is wrong for as long as
 * the counters remember), its first value (a class that is first seen late is copied tens of thousands of times), and
 * the noise of Poisson draws. Here an error of the estimate changes the <em>volume</em> and the smoothness, and not
 * the mix: the credit keeps the difference, the next record pays it back, and the mix converges as 1/N.
 *
 * <p><b>What each rule prevents.</b>
 *
 * <ol>
 *   <li>{@link dev.refract.balance.rules.Target}: shares are normalized over the classes seen so far; a class that is
 *       declared and never seen costs nothing.
 *   <li>{@link dev.refract.balance.rules.VolumeControl}: a class of three records in ten thousand cannot be a fifth of
 *       the output without a thousand copies of each record. The volume falls until the scarcest class can follow; the
 *       majority is thinned, the target is not missed.
 *   <li>Virtual time: one clock advances by {@code ρ / Σw} a record, and a class is owed {@code w} times the time since
 *       its bucket was last refilled. The cost of a record does not depend on the number of classes.
 *   <li>{@link dev.refract.balance.rules.CreditSettings}: an oversampled class spends its mean rate and a part of what
 *       it is ahead or behind, so that copies are spread over records; it may be overdrawn to a limit before an
 *       original is dropped. An undersampled class spends what it has, mostly 0 or 1. Fractions are rounded by a
 *       uniform number and the remainder is carried. A burst cap bounds the copies of one record.
 *   <li>{@link dev.refract.balance.rules.DecaySettings}: shares are estimated over the last tens of thousands of
 *       records; when the last hundreds contradict them by some standard errors, the past is dropped.
 *   <li>{@link dev.refract.balance.rules.ColdStart}: a label passes through uncopied until it has been seen often
 *       enough, and labels beyond the table's size share one row: a misspelled label is not copied. A class that is
 *       established late is paid what it would have received, and virtual time runs slower until that is repaid, so
 *       that even a few hundred records end near the target.
 *   <li>{@link dev.refract.balance.rules.TopUpSettings} and {@link dev.refract.balance.reservoir.Reservoirs}: a class
 *       that is silent, or comes in bursts, is topped up by copies of records it had before.
 * </ol>
 *
 * <p><b>Several partitions.</b> Partitions that are balanced each on its own are balanced together only if each sees
 * every class. Otherwise each reports its {@link dev.refract.balance.rounds.PartitionCounts}; the newest counts of all
 * are a {@link dev.refract.balance.rounds.CountRound}, and under a round a ledger pays its classes their part of what
 * all partitions together owe them. Counts travel, not decisions, so old rounds do little harm. {@link
 * dev.refract.balance.rules.BalanceMode} chooses; a {@link dev.refract.balance.rounds.RoundLog} repeats what a run did.
 *
 * <p>Proofs, measured numbers and the test of each claim are in {@code src/site/markdown/balance.md}.
 *
 * <p><b>For users of imbalanced-learn.</b> Its {@code sampling_strategy} says how many rows a class ends with; a stream
 * has no end, so here it is a share and a volume:
 *
 * <ul>
 *   <li>{@code 'auto'}, {@code 'not majority'} or {@code 'all'} of an over-sampler: {@code target: uniform,
 *       volume: over}; of an under-sampler ({@code 'auto'}, {@code 'not minority'}, {@code 'all'}): {@code volume:
 *       under}.
 *   <li>a ratio α of two classes: {@code target: {major: 1/(1+α), minor: α/(1+α)}}.
 *   <li>a dict, and the forms that move one class only: each final count divided by their sum.
 *   <li>a callable: {@link dev.refract.balance.rules.Target.Custom}. A list names classes to clean, which a balance
 *       does not do.
 * </ul>
 *
 * <p>The table of every form, each row run by a test, is {@code src/test/resources/golden/sampling-strategy.md}.
 *
 * <p><b>How to use it.</b> {@link dev.refract.balance.ledger.Ledger#decide} returns a {@link
 * dev.refract.balance.ledger.Decision} and changes nothing. When its copies are made and have passed their checks,
 * {@link dev.refract.balance.ledger.Ledger#commit} applies it, and the caller stores exactly the rows that the decision
 * names. To draw from a reservoir and to offer to it takes the same two steps. {@link
 * dev.refract.balance.ledger.Ledger#restore} continues from stored rows bit for bit: all state is in the rows, all
 * randomness comes in as an argument, and no clock and no hash order is involved.
 */
package dev.refract.balance;
