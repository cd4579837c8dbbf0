namespace CommissioningCases.Web.Features.Forms;

/// <summary>A choice that was made before the form was drawn, on which the rest of it depends, for the partial <c>_FixedChoice</c>.</summary>
/// <param name="Text">What people call what is chosen.</param>
/// <param name="Change">The words of the link that leads to another choice.</param>
public sealed record FixedChoice(string Name, string Label, string Value, string Text, string Change, string ChangeHref);
