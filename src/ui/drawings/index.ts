import home from "./home.png";
import homeHere from "./home-here.png";
import orders from "./orders.png";
import ordersHere from "./orders-here.png";
import points from "./points.png";
import pointsHere from "./points-here.png";
import requests from "./requests.png";
import requestsHere from "./requests-here.png";
import me from "./me.png";
import meHere from "./me-here.png";

export const drawings = {
  home: { away: home, here: homeHere },
  orders: { away: orders, here: ordersHere },
  points: { away: points, here: pointsHere },
  requests: { away: requests, here: requestsHere },
  me: { away: me, here: meHere },
};
