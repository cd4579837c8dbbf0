using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Watching;

/// <summary>That nobody watches more than they could read of.</summary>
internal static class WatchLimit
{
    /// <exception cref="ValidationException">There would be too many.</exception>
    public static async Task RequireAsync(CasesDbContext db, Person person, int added, CancellationToken cancellationToken)
    {
        if (added > 0 && await db.Watches.CountAsync(watch => watch.Person == person.Id, cancellationToken) + added > Watch.Most)
        {
            throw new ValidationException([new ValidationFailure(nameof(WatchSubject.Subject), $"You can watch {Watch.Most} cases, contracts, trusts, providers and services. Stop watching some first")]);
        }
    }
}
