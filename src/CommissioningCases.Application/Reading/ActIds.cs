using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Application.Reading;

/// <summary>
/// The attempt ids of the entries that one act made: the last has the act's own, the others one that is derived from it. So a repeat is known by its last entry, and what
/// belongs together is told from the trail alone.
/// </summary>
internal static class ActIds
{
    /// <param name="index">The entry's place in the act, from 0.</param>
    /// <param name="count">How many entries the act makes.</param>
    public static Guid Of(Guid act, int index, int count) => index == count - 1
        ? act
        : new Guid(SHA256.HashData([.. act.ToByteArray(), .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{index} of {count}"))]).AsSpan(0, 16));

    /// <summary>The id of the one entry that an act makes in each of several histories.</summary>
    /// <param name="history">The history's name.</param>
    public static Guid Of(Guid act, string history) => new(SHA256.HashData([.. act.ToByteArray(), .. Encoding.UTF8.GetBytes($"in {history}")]).AsSpan(0, 16));

    /// <summary>Whether the entry strikes what the next one records anew.</summary>
    public static bool IsCorrection(Entry strike, Entry anew) =>
        strike.Do == Strike.Definition.Name && anew.Number == strike.Number + 1 && strike.IsAccepted && anew.IsAccepted && strike.AttemptId == Of(anew.AttemptId, 0, 2);
}
