using FluentValidation;

namespace CommissioningCases.Application.Strategies;

/// <summary>What is said where a strategy's sign-off is recorded.</summary>
/// <param name="On">Written <c>YYYY-MM-DD</c>, as is <paramref name="Expires"/>.</param>
/// <param name="Document">The name of the document that says so, and where it is kept.</param>
/// <param name="Seen">How many sign-offs of the trust there were, as the form knew: what was sent twice is recorded once.</param>
public abstract record StrategySignOffFields(string Trust, string? On, string? Expires, string? Document, int Seen)
{
    /// <summary>Null where it is no day.</summary>
    internal DateOnly? SignedOn => DateField.TryParse(On ?? "", out var day) ? day : null;

    /// <summary>Null where it is no day.</summary>
    internal DateOnly? LastDay => DateField.TryParse(Expires ?? "", out var day) ? day : null;
}

/// <summary>Of which form that must be. The handler asks, so that whatever is wrong, with the file and with the sign-offs before it too, is told at once.</summary>
internal sealed class StrategySignOffRules : AbstractValidator<StrategySignOffFields>
{
    private const int LongestDocument = 500;

    public StrategySignOffRules(TimeProvider clock)
    {
        RuleFor(record => record.On).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the day on which it was signed off")
            .Must(on => DateField.TryParse(on!, out _)).WithMessage(record => DateField.FaultOf("Signed off on", record.On!))
            .Must((record, _) => record.SignedOn <= clock.Today()).WithMessage("The day cannot be in the future");
        RuleFor(record => record.Expires).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the last day on which it is valid")
            .Must(day => DateField.TryParse(day!, out _)).WithMessage(record => DateField.FaultOf("Valid until", record.Expires!))
            .Must((record, _) => record.SignedOn is null || record.LastDay >= record.SignedOn).WithMessage("It cannot end before it was signed off")
            .Must((record, _) => !DateField.IsTooFar(record.LastDay!.Value, clock.Today())).WithMessage(DateField.TooFar);
        RuleFor(record => record.Document).Cascade(CascadeMode.Stop)
            .Must(document => document?.Any(char.IsLetterOrDigit) == true).WithMessage("Name the document that says so")
            .MaximumLength(LongestDocument).WithMessage($"The document must be {LongestDocument} characters or fewer");
    }
}
