namespace CommissioningCases.Web.Features.Forms;

/// <summary>A choice that was made before the form was drawn, on which the rest of it depends, for the partial <c>_FixedChoice</c>.</summary>
/// <param name="Text">What people call what is chosen.</param>
public sealed record FixedChoice(string Name, string Label, string Value, string Text)
{
    /// <summary>The words of the link that leads to another choice, and its address; null where there is no other.</summary>
    public (string Text, string Href)? Change { get; init; }
}
