namespace CommissioningCases.Web.Features.Forms;

/// <summary>Why the form of an action makes no sense at present, and where to go instead.</summary>
public sealed record UnavailableForm(string Text, string Href, string LinkText);
