using CommissioningCases.Application.Tests.Notifications;
using CommissioningCases.Testing;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace CommissioningCases.Application.Tests.Sealing;

/// <summary>Seals go to those who want them, as they were made.</summary>
public sealed class SealMailTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task ASeal_IsSentToThoseWhoWantIt_AndTellsThemWhatItCovers()
    {
        await using var server = new TestMailServer();
        await using var people = await ToldPeople.StartAsync(postgres, server.Settings);
        foreach (var person in (Person[])[People.ShaReviewer, People.UnionRepresentative, People.Auditor, People.StrangeShaReviewer, People.Commissioner])
        {
            await ChooseAsync(people, person, NotificationDelivery.AtOnce);
        }

        await ChooseAsync(people, People.Auditor, NotificationDelivery.NotByMail);
        await people.ChangeAsync(People.StrangeShaReviewer, "\"IsDisabled\" = true");

        var seal = await people.Application.SendAsync(People.Administrator, new MakeSeal());
        await people.Application.Services.GetRequiredService<Postman>().RunAllAsync(CancellationToken.None);

        server.Received.Select(message => message.To.ToString()).ShouldBe([People.ShaReviewer.UserName, People.UnionRepresentative.UserName], ignoreOrder: true);
        foreach (var message in server.Received)
        {
            var file = message.Attachments.ShouldHaveSingleItem().ShouldBeOfType<TextPart>();
            file.FileName.ShouldBe("seal-1.txt");
            file.Text.ReplaceLineEndings("\n").ShouldBe(seal.Text);
            SealText.Find(file.Text)!.Hash.ShouldBe(seal.Hash);
            message.TextBody!.ShouldContain("https://cases.example/seals/1");
        }

        (await people.ListAsync(People.UnionRepresentative)).ShouldHaveSingleItem().Number.ShouldBe(1);
        (await people.ListAsync(People.Auditor)).ShouldBeEmpty();
    }

    private static Task<MediatR.Unit> ChooseAsync(ToldPeople people, Person person, NotificationDelivery delivery) =>
        people.Application.SendAsync(person, new ChooseNotifications(new Dictionary<NotificationKind, NotificationDelivery> { [NotificationKind.NewSeal] = delivery }));
}
