using CommissioningCases.Testing;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Tests.Notifications;

/// <summary>A service with an account for each person of the tests.</summary>
internal sealed class ToldPeople(TestApplication application) : IAsyncDisposable
{
    public static readonly Person OtherRepresentative = People.UnionRepresentative with { Id = new Guid(70, 0, 0, new byte[8]), Name = "Person 70", UserName = "person70@test.example", Union = "RCN" };

    public static readonly IReadOnlyList<Person> All =
    [
        People.Commissioner, People.Colleague, People.Stranger, People.BoardSecretary, People.ShaReviewer, People.StrangeShaReviewer, People.UnionRepresentative, OtherRepresentative, People.Administrator, People.Auditor,
    ];

    public TestApplication Application => application;

    public static async Task<ToldPeople> StartAsync(PostgresFixture postgres, MailSettings? mail = null)
    {
        var application = new TestApplication(await postgres.NewDatabaseAsync(), mail: mail);
        await application.WithDatabaseAsync(db =>
        {
            db.AddRange(All.Select(person =>
            {
                var user = person.ToUser();
                user.Email = person.UserName;
                return user;
            }));
            return db.SaveChangesAsync();
        });
        return new ToldPeople(application);
    }

    /// <summary>Whom the people were told of, as "Person 1: assigned", in the order in which they were told.</summary>
    public async Task<IReadOnlyList<string>> ToldAsync()
    {
        var notifications = await application.WithDatabaseAsync(db => db.Notifications.AsNoTracking().OrderBy(notification => notification.At).ToListAsync());
        return [.. notifications.Select(notification => $"{All.Single(person => person.Id == notification.Person).Name}: {ExchangeNames.Of(notification.Kind)}")];
    }

    /// <summary>The same of what was done just now.</summary>
    public async Task<IReadOnlyList<string>> ToldOfAsync(Func<Task> work)
    {
        await application.WithDatabaseAsync(db => db.Notifications.ExecuteDeleteAsync());
        await work();
        return [.. (await ToldAsync()).Order(StringComparer.Ordinal)];
    }

    public Task<IReadOnlyList<string>> ToldOfAsync(Person person, Attempt attempt) => ToldOfAsync(() => application.AcceptAsync(person, attempt));

    /// <summary>What somebody finds on their list.</summary>
    public async Task<IReadOnlyList<NotificationRow>> ListAsync(Person person, NotificationFilter? filter = null) =>
        (await application.SendAsync(person, new ListNotifications { Filter = filter ?? new NotificationFilter() })).Page.Rows;

    public Task ChangeAsync(Person person, string set) => Sql.ExecuteAsync(application.ConnectionString, $"update \"AspNetUsers\" set {set} where \"Id\" = '{person.Id}'");

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
