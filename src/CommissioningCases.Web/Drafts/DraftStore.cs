using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace CommissioningCases.Web.Drafts;

/// <summary>Takes typed forms through the sign-in page.</summary>
public sealed class DraftStore(DraftProtector protector, ISender sender)
{
    /// <summary>The typed form as the sign-in page's hidden field; null where there is none.</summary>
    public string? Wrap(TypedForm? form) => form is null ? null : protector.Protect(form);

    /// <summary>Stores the typed form for the person who has signed in.</summary>
    /// <returns>The address at which it is filled in again; null when there is none, or when it is another person's.</returns>
    public async Task<string?> KeepAsync(string? wrapped, Person person, CancellationToken cancellationToken)
    {
        if (wrapped is null || protector.Unprotect(wrapped) is not { } form || !form.MayBeReadBy(person.Id))
        {
            return null;
        }

        var id = await sender.Send(new KeepDraft(form.Url, wrapped), cancellationToken);
        return QueryHelpers.AddQueryString(form.Url, DraftFilter.Parameter, id.ToString());
    }
}
