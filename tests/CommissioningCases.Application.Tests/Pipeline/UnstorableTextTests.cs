using CommissioningCases.Application.Lists;
using CommissioningCases.Testing;
using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Tests.Pipeline;

/// <summary>The NUL character, which no text of the database can hold, is refused beside the field in which it stands, whatever the command.</summary>
public sealed class UnstorableTextTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Bad = "So\0me";
    private const string Message = "Take out the character that cannot be seen";

    public static TheoryData<string, Person, IBaseRequest> Commands => new()
    {
        { "Reasons", People.ShaReviewer, new RecordRegime("RT5", "challenged", "2013-02-01", Bad, null, "2013-06-01", 0) },
        { "Plan", People.ShaReviewer, new RecordRegime("RT5", "challenged", "2013-02-01", "A deficit", Bad, "2013-06-01", 0) },
        { "Document", People.ShaReviewer, new RecordStrategySignOff(People.Pct, "2013-02-01", "2014-02-01", Bad, 0) },
        { "Commentary", People.ShaReviewer, new KeepQuarterReport(new Quarter(new DateOnly(2012, 10, 1)), Bad, Guid.NewGuid()) },
        { "Reason", People.Administrator, new CloseOrganisation(OrganisationKind.Pct, People.Pct, "2013-02-01", Bad, null) },
        { "Name", People.Administrator, new AddProvider("XDC", Bad, ProviderKind.Independent, null) },
        { "Heading", People.Administrator, new ChangeLetterTemplate("formal-chance", new LetterTemplate(Bad, "Text"), 0) },
        { "Text", People.Administrator, new ChangeLetterTemplate("formal-chance", new LetterTemplate("Heading", Bad), 0) },
        { "Name", People.Commissioner, new SaveView(Bad, "?scenario=1", false) },
        { "Name", People.Commissioner, new MakeAccessToken(Bad, [TokenScope.Cases], "2013-12-01") },
        { "Name", People.Administrator, new AddUser("somebody@test.example", Bad, Role.Auditor, null) },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task IsRefusedBesideTheField(string field, Person person, IBaseRequest command)
    {
        await using var application = new TestApplication(postgres.ConnectionString);

        var refused = await Should.ThrowAsync<ValidationException>(() => command switch
        {
            IRequest<Unit> plain => application.SendAsync(person, plain),
            IRequest<int> number => application.SendAsync(person, number),
            IRequest<Guid> id => application.SendAsync(person, id),
            IRequest<string> text => application.SendAsync(person, text),
            IRequest<AddedUser> added => application.SendAsync(person, added),
            _ => throw new InvalidOperationException($"{command} answers otherwise."),
        });

        refused.Errors.ShouldHaveSingleItem().PropertyName.ShouldBe(field);
    }

    [Fact]
    public async Task ACommandWithoutARuleOfItsOwn_SaysWhatToDo()
    {
        await using var application = new TestApplication(postgres.ConnectionString);

        (await Should.ThrowAsync<ValidationException>(() => application.SendAsync(People.Administrator, new CloseOrganisation(OrganisationKind.Pct, People.Pct, "2013-02-01", Bad, null))))
            .Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe(Message);
    }

    [Fact]
    public void ALetter_IsRefusedInEachOfItsParts() =>
        new TypedLetterValidator().Validate(new TypedLetter(Bad, Bad, Bad)).Errors.Select(error => (error.PropertyName, error.ErrorMessage)).ShouldBe([("To", Message), ("Heading", Message), ("Text", Message)]);

    [Fact]
    public async Task AtTheDoor_NobodyIsCalledSo()
    {
        await using var application = new TestApplication(postgres.ConnectionString);

        (await application.SendAsync(null, new TrySignIn(Bad, "password", IsOutOfPlace: false))).User.ShouldBeNull();
    }
}
