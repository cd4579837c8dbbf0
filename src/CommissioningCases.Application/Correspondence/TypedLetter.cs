using System.Globalization;
using FluentValidation;

namespace CommissioningCases.Application.Correspondence;

/// <summary>A letter as somebody leaves it: what they changed of what the case filled in is theirs.</summary>
/// <param name="To">The lines of the address.</param>
public sealed record TypedLetter(string To, string Heading, string Text)
{
    public const int LongestTo = 500;
    public const int LongestHeading = 300;

    /// <summary>More than a template may have, for what people recorded comes into it.</summary>
    public const int LongestText = 20_000;

    /// <summary>Whether more than a name is given.</summary>
    public bool HasAddress => To.Contains('\n', StringComparison.Ordinal);

    /// <summary>What was typed, without the spaces at its ends and with line ends as they are kept.</summary>
    public static TypedLetter Of(string? to, string? heading, string? text) => new(Tidy(to), Tidy(heading), Tidy(text));

    private static string Tidy(string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";
}

/// <summary>Messages stand under the names of the boxes of the form.</summary>
internal sealed class TypedLetterValidator : AbstractValidator<TypedLetter>
{
    public TypedLetterValidator()
    {
        RuleFor(letter => letter.To).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter whom the letter goes to")
            .IsStorable()
            .MaximumLength(TypedLetter.LongestTo).WithMessage(TooLong("The address", TypedLetter.LongestTo));
        RuleFor(letter => letter.Heading).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the subject of the letter")
            .IsStorable()
            .MaximumLength(TypedLetter.LongestHeading).WithMessage(TooLong("The subject", TypedLetter.LongestHeading));
        RuleFor(letter => letter.Text).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the text of the letter")
            .IsStorable()
            .MaximumLength(TypedLetter.LongestText).WithMessage(TooLong("The text", TypedLetter.LongestText));
    }

    private static string TooLong(string what, int longest) => $"{what} must be {longest.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer";
}

internal static class TypedLetterRules
{
    /// <summary>Asks of the letter of a request what its validator asks, with messages under the names of the boxes alone.</summary>
    public static void IsLetter<T>(this IRuleBuilder<T, TypedLetter> rule) => rule.Custom((letter, context) =>
    {
        foreach (var failure in new TypedLetterValidator().Validate(letter).Errors)
        {
            context.AddFailure(failure);
        }
    });
}
