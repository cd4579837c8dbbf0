using System.Security.Cryptography;
using System.Text;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What acts on several cases have in common, whichever page they stand on.</summary>
internal static class TickedCases
{
    /// <summary>How an address says where the list is.</summary>
    public const string BackWord = "back";

    /// <summary>The list in which the cases were ticked, read from what came with them: never an address as it came.</summary>
    public static string ListAt(string? back, Person? person) =>
        RegisterLinks.Cases.Read(back is not null && back.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? back[query..] : "", person).ToString();

    /// <summary>The form by which the SHA is asked for an assurance on each of the cases.</summary>
    public static string AskHref(IEnumerable<SelectedCase> cases, string back) =>
        Links.AskOnTicked + QueryString.Create([.. cases.Select(one => KeyValuePair.Create(CaseRegister.CaseWord, (string?)one.Reference)), KeyValuePair.Create(BackWord, (string?)back)]);

    /// <summary>The id of an attempt on one of the cases: the same for every repeat of the form.</summary>
    /// <param name="more">What makes it another attempt beside the case; blank for nothing.</param>
    public static Guid AttemptOn(SelectedCase one, Guid form, string more = "") => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{form:N} {one.Reference} {more}")).AsSpan(0, 16));

    /// <returns>Null where it was done.</returns>
    public static string? WhyNot(AttemptResult result) => result switch
    {
        AttemptResult.Accepted => null,
        AttemptResult.Refused refused => string.Join(" ", refused.Unmet.Select(unmet => $"{unmet.Clause.Id}: {unmet.Statement}.")),
        AttemptResult.Invalid invalid => string.Join(" ", invalid.Errors.Select(error => $"{error.Message}.")),
        AttemptResult.Changed => "This form was sent for it before, with something else in it. Open the form again.",
        AttemptResult.RecordedBefore => "You have recorded the same already.",
        _ => "The case has changed meanwhile. Look at it, and try again.",
    };
}
