using CommissioningCases.Application.Cases;
using CommissioningCases.Domain.Bodies;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Web.Forms;

namespace CommissioningCases.Web.Recording;

/// <summary>What a form is drawn from beside its fields.</summary>
/// <param name="Colleagues">Those to whom the case can be assigned; only its form needs them.</param>
/// <param name="Prefilled">What the link to the form fills in already, by the field's name.</param>
public sealed record FormContext(CaseView View, IReadOnlyList<Option> Colleagues, Func<string, string?> Prefilled)
{
    public CaseFile File => View.File;

    public KnownBodies Bodies => View.Bodies;
}
