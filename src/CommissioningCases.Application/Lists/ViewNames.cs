using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Lists;

/// <summary>How saved views may be called.</summary>
internal static class ViewNames
{
    public static void IsNameOfView<T>(this IRuleBuilder<T, string> name) => name
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Give the view a name")
        .Must(text => text is null || text.Trim().Length <= SavedView.LongestName).WithMessage($"Use a name of {SavedView.LongestName} characters or fewer")
        .Must(text => text?.Contains('\0', StringComparison.Ordinal) != true).WithMessage("Use letters and figures");

    /// <param name="except">The view that may have it already.</param>
    /// <exception cref="ValidationException">Another view of theirs is called so.</exception>
    public static async Task RequireFreeAsync(CasesDbContext db, Person person, string name, Guid? except, CancellationToken cancellationToken)
    {
        var others = await db.SavedViews.Where(view => view.Person == person.Id && view.Id != except).Select(view => view.Name).ToListAsync(cancellationToken);
        if (others.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            throw new ValidationException([new ValidationFailure(nameof(SaveView.Name), "You have a view of this name already. Choose another name")]);
        }
    }
}
