using CommissioningCases.Application.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Data.Mappings;

internal static class AccountMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<AppUser>().Property(user => user.Role).HasConversion<WordConverter<Role>>();
        builder.Entity<AppUser>().HasIndex(user => user.Organisation).HasDatabaseName("AspNetUsers_Organisation");
        builder.Entity<PasswordLink>(link =>
        {
            link.ToTable("password_links");
            link.HasKey(l => l.UserId);
            link.Property(l => l.UserId).ValueGeneratedNever();
            link.NameColumnsInSnakeCase();
        });
        builder.Entity<SignInEvent>(line =>
        {
            line.ToTable("sign_in_events");
            line.Property(l => l.Outcome).HasConversion<WordConverter<SignInOutcome>>();
            line.HasIndex(l => new { l.UserId, l.Id }).HasDatabaseName("sign_in_events_user");
            line.HasIndex(l => new { l.Outcome, l.Id }).HasDatabaseName("sign_in_events_outcome");
            line.NameColumnsInSnakeCase();
        });
        builder.Entity<FormDraft>(draft =>
        {
            draft.ToTable("form_drafts");
            draft.Property(d => d.Id).ValueGeneratedNever();
            draft.HasIndex(d => new { d.UserId, d.Url }).HasDatabaseName("form_drafts_user");
            draft.NameColumnsInSnakeCase();
        });
    }
}
