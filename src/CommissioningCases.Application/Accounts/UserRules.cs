using FluentValidation;

namespace CommissioningCases.Application.Accounts;

/// <summary>What accounts are told by, wherever they are entered.</summary>
internal static class UserRules
{
    private const int LongestText = 200;

    /// <summary>No cluster has more.</summary>
    private const int MostTrusts = 20;

    public static void IsEmail<T>(this IRuleBuilderInitial<T, string?> email) => email.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter an email address")
        .Must(given => !ExchangeText.HasUnseen(given!)).WithMessage("Email address must not hold a character that cannot be seen")
        .Must(given => !given!.Trim().Any(char.IsWhiteSpace)).WithMessage("Email address must not hold a blank")
        .EmailAddress().WithMessage("Enter an email address in the correct format, like name@example.com")
        .MaximumLength(LongestText).WithMessage($"Email address must be {LongestText} characters or fewer");

    public static void IsName<T>(this IRuleBuilderInitial<T, string?> name) => name.Cascade(CascadeMode.Stop)
        .Must(given => given?.Any(char.IsLetterOrDigit) == true).WithMessage("Enter a name")
        .Must(given => !ExchangeText.HasUnseen(given!)).WithMessage("Name must not hold a character that cannot be seen or that turns the text around")
        .MaximumLength(LongestText).WithMessage($"Name must be {LongestText} characters or fewer");

    public static void IsRole<T>(this IRuleBuilderInitial<T, Role?> role) => role.Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Select a role")
        .Must(given => Roles.All.Contains(given!.Value)).WithMessage("Select a role");

    /// <summary>An organisation of the kind that the role belongs to; none where it belongs to none.</summary>
    public static void IsOrganisationFor<T>(this IRuleBuilderInitial<T, string?> organisation, Func<T, Role?> role, OrganisationDirectory directory) =>
        organisation.CustomAsync(async (code, context, cancellationToken) =>
        {
            if (role(context.InstanceToValidate) is not { } given)
            {
                return;
            }

            var kinds = given.Organisations();
            if (kinds.Count == 0)
            {
                if (!string.IsNullOrEmpty(code))
                {
                    context.AddFailure("This role belongs to no organisation: leave it empty");
                }
            }
            else if (string.IsNullOrEmpty(code) || !(await directory.ReadAsync(cancellationToken)).Any(body => body.Code == code && kinds.Contains(body.Kind)))
            {
                context.AddFailure($"Select the {string.Join(" or ", kinds.Select(OrganisationDirectory.NameOf))} of this person");
            }
        });

    /// <summary>Further Primary Care Trusts, for roles that may act for several, each once and none of them the person's own.</summary>
    public static void AreTrustsFor<T>(this IRuleBuilderInitial<T, IReadOnlyList<string>> further, Func<T, (Role? Role, string? Organisation)> account, OrganisationDirectory directory) =>
        further.CustomAsync(async (codes, context, cancellationToken) =>
        {
            var (role, own) = account(context.InstanceToValidate);
            if (role is not { } given || codes.Count == 0)
            {
                return;
            }

            if (!given.MayActForSeveral())
            {
                context.AddFailure("Only a commissioner or a board secretary acts for several trusts: leave it empty");
                return;
            }

            if (codes.Count > MostTrusts)
            {
                context.AddFailure($"Enter {MostTrusts} trusts or fewer");
            }

            var known = (await directory.ReadAsync(cancellationToken)).Where(body => body.Kind == OrganisationKind.Pct).Select(body => body.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var unknown in codes.Where(code => !known.Contains(code)))
            {
                context.AddFailure($"There is no Primary Care Trust {unknown}");
            }

            if (codes.Distinct(StringComparer.Ordinal).Count() < codes.Count)
            {
                context.AddFailure("Enter each trust once");
            }

            if (codes.Contains(own ?? ""))
            {
                context.AddFailure("Enter the other trusts: their own is chosen above");
            }
        });

    /// <summary>The trade union that a union representative acts for; none for anybody else.</summary>
    public static void IsUnionFor<T>(this IRuleBuilderInitial<T, string?> union, Func<T, Role?> role) => union.Custom((abbreviation, context) =>
    {
        if (role(context.InstanceToValidate) == Role.UnionRepresentative)
        {
            if (ReferenceData.BuiltIn.Bodies.Unions.All(known => known.Abbreviation != abbreviation))
            {
                context.AddFailure("Select the trade union that this person represents");
            }
        }
        else if (!string.IsNullOrEmpty(abbreviation))
        {
            context.AddFailure("Only a union representative acts for a trade union: leave it empty");
        }
    });

    public static void IsFirstDay<T>(this IRuleBuilderInitial<T, string?> day) => day
        .Must(IsDayOrBlank).WithMessage((_, given) => DateField.FaultOf("First day", given!));

    public static void IsLastDayAfter<T>(this IRuleBuilderInitial<T, string?> day, Func<T, string?> first) => day.Cascade(CascadeMode.Stop)
        .Must(IsDayOrBlank).WithMessage((_, given) => DateField.FaultOf("Last day", given!))
        .Must((user, last) => !(DayOf(last) < DayOf(first(user)))).WithMessage("Last day must not be before the first day");

    /// <summary>The day; null where none was given, or none that there is.</summary>
    public static DateOnly? DayOf(string? day) => day is not null && DateField.TryParse(day, out var date) ? date : null;

    private static bool IsDayOrBlank(string? day) => string.IsNullOrEmpty(day) || DayOf(day) is not null;
}
