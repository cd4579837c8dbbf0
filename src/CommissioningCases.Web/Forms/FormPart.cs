namespace CommissioningCases.Web.Forms;

/// <summary>A field of a form, ready to be drawn.</summary>
/// <param name="Partial">The partial that draws it.</param>
/// <param name="Model">What that partial takes.</param>
public sealed record FormPart(string Partial, object Model);
