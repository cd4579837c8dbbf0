using CommissioningCases.Web.Documents;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>A document of a case in a list.</summary>
/// <param name="IsHere">Whether it lies in this service; else where its history was brought from.</param>
/// <param name="Earlier">The versions before it, the latest first.</param>
public sealed record DocumentRow(CaseDocument Document, bool IsHere, bool IsStruck, IReadOnlyList<DocumentRow> Earlier)
{
    public int Number => Document.Mark.Number;

    public string Title => Document.Details.Title;

    public string FileName => Document.Details.FileName;

    /// <summary>Whether the person may open it, where it lies here.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Whether browsers show it by themselves.</summary>
    public bool IsShown => IsHere && IsOpen && DocumentDownload.IsShown(FileName);

    /// <summary>What stands on it beside its name.</summary>
    public IEnumerable<Tag> Tags =>
    [
        .. IsStruck ? [new Tag("Struck", TagColour.Grey)] : Array.Empty<Tag>(),
        .. Document.Details.IsCommercial ? [new Tag("Commercial", TagColour.Yellow)] : Array.Empty<Tag>(),
    ];
}
