namespace CommissioningCases.Web.Features.Forms;

/// <summary>More of what the form asks for, each in a row of its own that can stay empty.</summary>
/// <param name="Summary">What the rows are, on the line that unfolds them.</param>
/// <param name="Rows">Each under its title.</param>
public sealed record FurtherRows(string Summary, string Text, IReadOnlyList<(string Title, IReadOnlyList<FormPart> Parts)> Rows) : IHasBoxes
{
    public IEnumerable<string> Boxes => Rows.SelectMany(row => row.Parts).SelectMany(part => part.Boxes);

    /// <summary>Whether something stands in them already, so that they are shown at once.</summary>
    public bool IsOpen { get; init; }
}
