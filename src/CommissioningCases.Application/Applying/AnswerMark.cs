using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Application.Applying;

/// <summary>
/// Tells by a mark whether a saved answer is still the one with which a page was drawn: everybody who has the link can write at the same time, and whatever is pressed saves the answers of the whole page.
/// </summary>
public static class AnswerMark
{
    /// <summary>What is said of an answer that two pages changed.</summary>
    public const string ChangedMeanwhile = "This answer was changed from another page meanwhile. Below it stands what is saved now: put it right, and save again";

    private const int Length = 16;

    /// <returns>Letters and digits that say nothing of the answer but whether it is the same.</returns>
    public static string Of(string answer) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer)))[..Length];

    /// <summary>What is to be saved: what was typed, but where it was not touched what others have saved since.</summary>
    /// <param name="drawn">The mark of the answer with which the page was drawn.</param>
    /// <param name="isSeen">Whether only what the page showed may be saved, as where it is sent.</param>
    /// <returns>Null where both were changed.</returns>
    internal static string? Merge(string saved, string typed, string drawn, bool isSeen) =>
        typed == saved || Of(saved) == drawn ? typed
        : !isSeen && Of(typed) == drawn ? saved
        : null;
}
