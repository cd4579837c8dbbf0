namespace CommissioningCases.Web.Components;

/// <summary>One page on the way to the present one. The partial <c>_Breadcrumb</c> takes them in order, without the present page.</summary>
public sealed record Crumb(string Text, string Href);
