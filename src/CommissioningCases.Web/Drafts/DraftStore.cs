using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace CommissioningCases.Web.Drafts;

/// <summary>Takes typed forms through the sign-in page, and keeps them while they are typed.</summary>
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

        return await KeepAsync(wrapped, form, person.Id, cancellationToken);
    }

    /// <summary>Stores the typed form for whoever typed it, who is about to sign in elsewhere: nothing of it can be taken along.</summary>
    /// <returns>The address at which it is filled in again for them; null where there is none, or nobody knows whose it is.</returns>
    public async Task<string?> KeepForOwnerAsync(string? wrapped, CancellationToken cancellationToken) =>
        wrapped is not null && protector.Unprotect(wrapped) is { Owner: { } owner } form ? await KeepAsync(wrapped, form, owner, cancellationToken) : null;

    /// <summary>Stores what somebody who has signed in is typing.</summary>
    /// <param name="url">The form's own address.</param>
    /// <param name="replaces">What was kept of the same typing before; null where it is the first.</param>
    /// <returns>The name under which it is found again.</returns>
    public async Task<Guid> KeepAsync(string url, IFormCollection fields, Person person, Guid? replaces, CancellationToken cancellationToken) =>
        await sender.Send(new KeepDraft(person.Id, url, protector.Protect(new TypedForm(url, person.Id, TypedForm.FieldsOf(fields))), replaces), cancellationToken);

    private async Task<string> KeepAsync(string wrapped, TypedForm form, Guid owner, CancellationToken cancellationToken)
    {
        var id = await sender.Send(new KeepDraft(owner, form.Url, wrapped, Replaces: null), cancellationToken);
        return QueryHelpers.AddQueryString(form.Url, DraftFilter.Parameter, id.ToString());
    }
}
