namespace CommissioningCases.Web.Components;

/// <summary>A part of a filter as a link that takes it away.</summary>
public sealed record Chip(string Text, string Href);

/// <summary>The parts of a filter below its form, for the partial <c>_Chips</c>; nothing where nothing is narrowed.</summary>
/// <param name="ClearHref">Where all of them are taken away.</param>
public sealed record Chips(IReadOnlyList<Chip> Parts, string ClearHref);
