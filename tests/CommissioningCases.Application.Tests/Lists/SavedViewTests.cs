using CommissioningCases.Application.Lists;
using CommissioningCases.Testing;
using FluentValidation;

namespace CommissioningCases.Application.Tests.Lists;

public sealed class SavedViewTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private TestApplication _application = null!;

    public async Task InitializeAsync() => _application = new TestApplication(await postgres.NewDatabaseAsync());

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task AView_IsOnesOwn_UntilItIsShared_AndThenSeenInOnesTrustAlone()
    {
        var id = await SendAsync(People.Commissioner, new SaveView(" Overdue ", "?overdue=yes", IsShared: false));

        (await SendAsync(People.Commissioner, new ListViews())).ShouldHaveSingleItem().ShouldBe(new ViewRow(id, "Overdue", "?overdue=yes", IsMine: true, IsShared: false, IsStart: false, By: null));
        (await SendAsync(People.Colleague, new ListViews())).ShouldBeEmpty();

        await SendAsync(People.Commissioner, new ChangeView(id, "All that is overdue", IsShared: true));

        (await SendAsync(People.Colleague, new ListViews())).ShouldHaveSingleItem().Name.ShouldBe("All that is overdue");
        (await SendAsync(People.BoardSecretary, new ListViews())).ShouldHaveSingleItem().IsMine.ShouldBeFalse();
        foreach (var other in new[] { People.Stranger, People.ShaReviewer, People.UnionRepresentative, People.UnionRepresentative with { Id = Guid.NewGuid(), Organisation = People.Commissioner.Organisation } })
        {
            (await SendAsync(other, new ListViews())).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task OnlyWhoeverKeepsIt_ChangesOrRemovesIt()
    {
        var id = await SendAsync(People.Commissioner, new SaveView("Ours", "?overdue=yes", IsShared: true));

        await Should.ThrowAsync<NotFoundException>(() => SendAsync(People.Colleague, new ChangeView(id, "Mine", IsShared: false)));
        await SendAsync(People.Colleague, new RemoveView(id));
        (await SendAsync(People.Colleague, new ListViews())).ShouldHaveSingleItem().Name.ShouldBe("Ours");

        await SendAsync(People.Commissioner, new RemoveView(id));
        (await SendAsync(People.Colleague, new ListViews())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Give the view a name")]
    [InlineData("ours", "You have a view of this name already. Choose another name")]
    public async Task ANameThatIsNone_OrThatAnotherHas_IsRefused(string name, string message)
    {
        await SendAsync(People.Commissioner, new SaveView("Ours", "?overdue=yes", IsShared: false));

        (await Should.ThrowAsync<ValidationException>(() => SendAsync(People.Commissioner, new SaveView(name, "", IsShared: false)))).Errors.Single().ErrorMessage.ShouldBe(message);
    }

    [Fact]
    public async Task OnesWork_BeginsWithTheViewThatOneChose_AsLongAsOneSeesIt()
    {
        var id = await SendAsync(People.Commissioner, new SaveView("Ours", "?overdue=yes", IsShared: true));
        await SendAsync(People.Colleague, new ChooseStartView(id));
        (await SendAsync(People.Colleague, new FindStartView())).ShouldBe("?overdue=yes");
        (await SendAsync(People.Commissioner, new FindStartView())).ShouldBeNull();
        await Should.ThrowAsync<NotFoundException>(() => SendAsync(People.Stranger, new ChooseStartView(id)));

        await SendAsync(People.Commissioner, new ChangeView(id, "Ours", IsShared: false));
        (await SendAsync(People.Colleague, new FindStartView())).ShouldBeNull();
    }

    private Task<T> SendAsync<T>(Person person, MediatR.IRequest<T> request) => _application.SendAsync(person, request);
}
