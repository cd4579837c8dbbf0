using MediatR;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>A page whose form is drawn field by field, with one button below them, by the partial <c>_AttemptForm</c>.</summary>
public abstract class FieldFormModel(ISender sender, CurrentPerson current) : AttemptFormModel(sender, current)
{
    /// <summary>The words on the button that sends the form.</summary>
    public abstract string Button { get; }

    /// <summary>Where the link beside the button leads.</summary>
    public abstract string CancelHref { get; }
}
