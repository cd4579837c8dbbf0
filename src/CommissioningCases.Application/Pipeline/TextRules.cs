using FluentValidation;

namespace CommissioningCases.Application.Pipeline;

/// <summary>The rule for what people without a form of the Domain's fields type.</summary>
internal static class TextRules
{
    /// <summary>It says something, is no longer than that, and can be stored.</summary>
    /// <param name="missing">What is said where it says nothing.</param>
    /// <param name="name">What it is called at the beginning of a sentence.</param>
    /// <param name="longest">In characters.</param>
    public static IRuleBuilderOptions<T, string?> SaysSomething<T>(this IRuleBuilderInitial<T, string?> rule, string missing, string name, int longest = Field.LongestText) => rule.Cascade(CascadeMode.Stop)
        .Must(text => text?.Any(char.IsLetterOrDigit) == true).WithMessage(missing)
        .MaximumLength(longest).WithMessage($"{name} must be {EnglishFormat.Number((decimal)longest)} characters or fewer")
        .Must(text => !text!.Contains('\0', StringComparison.Ordinal)).WithMessage($"{name} must not hold a character that cannot be seen");
}
