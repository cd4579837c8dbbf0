using System.Buffers.Binary;
using CommissioningCases.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CommissioningCases.Application.Tests.Accounts;

/// <summary>How passwords are kept.</summary>
public sealed class PasswordHashTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Password = "three-random-words";
    private const int Rounds = 210_000;

    [Fact]
    public async Task OneThatWasKeptWithFewerRounds_IsHashedAnew_OnceItsHolderSignsIn()
    {
        await using var application = new TestApplication(postgres.ConnectionString);
        var user = People.Auditor.ToUser();
        user.SecurityStamp = "stamp";
        user.PasswordHash = new PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(user, Password);
        await application.WithDatabaseAsync(async db =>
        {
            db.Users.Add(user);
            return await db.SaveChangesAsync();
        });
        RoundsOf(user.PasswordHash).ShouldBe(1000);

        (await TryAsync(application, "wrong")).Outcome.ShouldBe(SignInOutcome.WrongPassword);
        RoundsOf(await HashAsync(application)).ShouldBe(1000);
        (await TryAsync(application, Password)).Outcome.ShouldBe(SignInOutcome.SignedIn);

        RoundsOf(await HashAsync(application)).ShouldBe(Rounds);
        (await TryAsync(application, Password)).Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    private static Task<SignInAttempt> TryAsync(TestApplication application, string password) =>
        application.SendAsync(null, new TrySignIn(People.Auditor.UserName, password, IsOutOfPlace: false));

    private static Task<string> HashAsync(TestApplication application) =>
        application.WithDatabaseAsync(async db => (await db.Users.FindAsync(People.Auditor.Id))!.PasswordHash!);

    private static int RoundsOf(string hash) => (int)BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));
}
