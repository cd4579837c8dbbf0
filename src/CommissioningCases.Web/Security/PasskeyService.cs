using MediatR;
using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Web.Security;

/// <summary>Asks browsers for passkeys, and holds what they answer against what was asked.</summary>
public sealed class PasskeyService(SignInManager<AppUser> signIn, CurrentPerson current, Settings settings, ISender sender)
{
    /// <summary>What a browser is to make a passkey of, as JSON.</summary>
    public async Task<string> AskForNewAsync(Person person)
    {
        using var opened = current.OpenAccounts();
        return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = person.Id.ToString(),
            Name = person.UserName,
            DisplayName = person.Name,
        });
    }

    /// <summary>What a browser is to sign in by, as JSON: any passkey that it has for this site.</summary>
    public async Task<string> AskForOneAsync() => await signIn.MakePasskeyRequestOptionsAsync(null);

    /// <returns>Null where the answer is not a good one.</returns>
    public async Task<UserPasskeyInfo?> ReadNewAsync(Person person, string? answer) =>
        await TryAsync(answer, signIn.PerformPasskeyAttestationAsync) is { Succeeded: true, UserEntity.Id: var id, Passkey: var passkey } && id == person.Id.ToString() ? passkey : null;

    public async Task<SignInAttempt> EnterAsync(string? answer)
    {
        var result = await TryAsync(answer, signIn.PerformPasskeyAssertionAsync);
        return await sender.Send(result is { Succeeded: true, User: { } user, Passkey: { } passkey }
            ? new EnterByPasskey(user.Id, passkey, settings.IsOutOfPlace(user.UserName!))
            : new EnterByPasskey(null, null, IsOutOfPlace: false));
    }

    private async Task<T?> TryAsync<T>(string? answer, Func<string, Task<T>> perform)
        where T : class
    {
        using var opened = current.OpenAccounts();
        try
        {
            return string.IsNullOrEmpty(answer) ? null : await perform(answer);
        }
        catch (InvalidOperationException)
        {
            return null; // nothing had been asked of this browser, or too long ago
        }
    }
}
