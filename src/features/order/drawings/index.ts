import errand from "./errand.png";
import cleaning from "./cleaning.png";
import hospital from "./hospital.png";
import haircut from "./haircut.png";
import repair from "./repair.png";
import meal from "./meal.png";
import company from "./company.png";
import bills from "./bills.png";
import phone from "./phone.png";
import childcare from "./childcare.png";

/** By service code. */
export const drawings: Record<string, string> = {
  errand,
  cleaning,
  hospital,
  haircut,
  repair,
  meal,
  company,
  bills,
  phone,
  childcare,
};
